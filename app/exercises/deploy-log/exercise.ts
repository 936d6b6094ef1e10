import type { Repair } from '@/lib/exercises/exercise';

export default {
  title: 'The log of a deployment',
  level: 'repair',
  groups: ['workers'],
  brief: 'The page follows a deployment over an event stream, and closes the stream when the deployment is done. Deployments wait for an approval, often for hours; people look in, and go on.',
  symptom: 'By the evening the server holds six connections of every developer, and the seventh page that wants one does not load.',
  leaks: [
    { name: 'DeployTranscript', kind: 'object', perVisit: 1, file: 'page.tsx', what: 'A stream that is connected is kept by the browser, with its handler: it is closed when the deployment ends, and not when the page leaves.' },
  ],
  decoys: [],
  hints: [
    'There is a line that closes the stream. In which case does it run?',
    'What happens to the stream when the visitor leaves before the deployment is done?',
    'Close the stream in the cleanup of the effect, too. To close it twice does no harm.',
  ],
} satisfies Repair;
