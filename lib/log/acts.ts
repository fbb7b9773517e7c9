/** Acts that are logged, by what they were done to. */
export type LoggedAct =
  | `comment.${'published' | 'held' | 'spam' | 'removed' | 'answered' | 'read' | 'settled' | 'put-off' | 'banned' | 'ban-lifted' | 'edited' | 'withdrawn' | 'reported' | 'reports-dismissed'}`
  | `person.${'renamed' | 'described' | 'signed-out' | 'deleted' | 'invited' | 'uninvited' | 'joined' | 'appointed' | 'disabled' | 'enabled'}`
  | 'comment.claimed'
  | 'comment.disowned'
  | 'settings.changed';
