/** Acts that the log knows, by what they were done to. */
export type LoggedAct =
  | `comment.${'published' | 'held' | 'spam' | 'removed' | 'answered' | 'read' | 'settled' | 'put-off'}`
  | `article.${'written' | 'published' | 'scheduled' | 'withdrawn' | 'removed' | 'restored'}`
  | `person.${'invited' | 'joined' | 'renamed' | 'appointed' | 'disabled' | 'enabled' | 'deleted'}`
  | `settings.${'changed'}`;
