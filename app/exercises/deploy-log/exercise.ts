import type { Repair } from '@/lib/exercises/exercise';

export default {
  title: 'Deployment log',
  level: 'repair',
  minutes: 10,
  groups: ['workers'],
  brief: 'The page follows a deployment over an event stream, and closes the stream when the deployment is done. Deployments wait for an approval, often for hours; people open the page, and leave it.',
  symptom: 'In the evening the server has six open connections from every developer, and a seventh page that needs one does not load.',
  leaks: [
    { name: 'DeployTranscript', kind: 'object', perVisit: 1, file: 'page.tsx', what: 'The browser retains a connected stream and its handler. The stream is closed when the deployment ends, but not when the page is left.' },
  ],
  decoys: [],
  hints: [
    'One line closes the stream. In which case does it run?',
    'What happens to the stream when the visitor leaves before the deployment is done?',
    'Close the stream in the cleanup of the effect, too. It is harmless to close it twice.',
  ],
} satisfies Repair;
