// A process that tries to take a data folder when it is told to, says what came of it, and stays.
import { register } from 'tsx/esm/api';

register();
const { takeDataFolder } = await import('../only-start.ts');
process.once('message', () => {
  try {
    takeDataFolder(process.argv[2]);
    process.send('taken');
  } catch (error) {
    process.send(error.message);
  }
});
process.send('ready');
