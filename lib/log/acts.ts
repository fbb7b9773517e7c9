/** Acts that are logged, by what they were done to. */
export type LoggedAct =
  | `comment.${'published' | 'held' | 'spam' | 'removed' | 'answered' | 'read' | 'settled' | 'put-off' | 'banned' | 'ban-lifted' | 'edited' | 'withdrawn'}`
  | `person.${'invited' | 'uninvited' | 'joined' | 'appointed' | 'disabled' | 'enabled'}`
  | 'settings.changed';
