import type { RecordEvent } from '@/lib/heap-exercises/events';
import { heapExercise } from '@/lib/heap-exercises/heap-exercises';
import { recordForPage } from '@/lib/heap-exercises/record-service';
import { eventStream } from '@/lib/hunt-service/event-stream';
import { refusal } from '@/lib/hunt-service/local-only-guard';

export const dynamic = 'force-dynamic';

/**
 * Records the heap snapshot of an exercise. Answers with one `RecordEvent` in JSON a line until it is done. The recording
 * is cancelled if the client stops reading.
 */
export async function POST(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const why = refusal(request.headers, true);
  if (why !== undefined) return new Response(why, { status: 403 });
  const exercise = await heapExercise((await params).slug);
  if (!exercise) return new Response('There is no such exercise.', { status: 404 });
  return eventStream<RecordEvent>(request.signal, (signal, send) => recordForPage(exercise.slug, signal, send));
}
