package agora.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same to many things, some at a time: one by one they would take too long. */
public final class AtOnce {

  private static final int THREADS = 16;

  private AtOnce() {}

  /** The results, in the order of the things. */
  public static <T, R> List<R> each(List<T> things, Function<T, R> does) {
    List<Callable<R>> calls = new ArrayList<>();
    things.forEach(thing -> calls.add(() -> does.apply(thing)));
    List<R> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      for (Future<R> call : threads.invokeAll(calls)) {
        results.add(call.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw new IllegalStateException("not all was done: do it again", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("not all was done: do it again", e);
    }
  }
}
