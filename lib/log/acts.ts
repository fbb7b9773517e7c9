/** Acts that are logged, by what they were done to. */
export type LoggedAct =
  | `comment.${'published' | 'held' | 'spam' | 'removed' | 'answered' | 'read' | 'settled' | 'put-off' | 'banned' | 'ban-lifted' | 'edited' | 'withdrawn' | 'reported' | 'reports-dismissed'}`
  | `article.${'written' | 'edited' | 'published' | 'scheduled' | 'unpublished' | 'removed' | 'restored'}`
  | `person.${'arrived' | 'renamed' | 'described' | 'signed-out' | 'deleted' | 'invited' | 'uninvited' | 'joined' | 'appointed' | 'handed-over' | 'disabled' | 'enabled'}`
  | `person.${'passkey-added' | 'passkey-renamed' | 'passkey-removed' | 'connected' | 'disconnected' | 'answers-wanted' | 'answers-stopped'}`
  | 'comment.claimed'
  | 'comment.disowned'
  | 'settings.changed';
