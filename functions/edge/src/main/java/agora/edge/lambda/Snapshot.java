package agora.edge.lambda;

import agora.store.Lazy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/**
 * What a function does around a SnapStart snapshot. Before it is taken the function is primed, so
 * that a restored one answers its first call as fast as its second. What was read from outside is
 * forgotten on both sides: no key rests in the snapshot, and none that was rotated since is used.
 *
 * <p>Nothing here is loaded, and nothing registered, where no snapshot will be taken.
 */
public final class Snapshot {

  /** Whether this process starts in order to become a snapshot, as Lambda says. */
  private static final boolean COMING =
      "snap-start".equals(System.getenv("AWS_LAMBDA_INITIALIZATION_TYPE"));

  private static final List<Runnable> FORGET = new CopyOnWriteArrayList<>();

  /** Lambda's runtime holds hooks weakly. */
  private static final List<Object> HOOKS = new CopyOnWriteArrayList<>();

  private static volatile boolean taken = !COMING;

  static {
    if (COMING) {
      Lazy.atOnce(); // what is in the snapshot costs no call anything
    }
  }

  private Snapshot() {}

  /** Has something forgotten that was read from outside, such as a secret or a quota. */
  public static void forgets(Runnable forget) {
    if (COMING) {
      FORGET.add(forget);
    }
  }

  /**
   * Whether the snapshot is still to be taken. A connection made until then is of no use after it,
   * and a kept one would break the first call.
   */
  public static boolean ahead() {
    return !taken;
  }

  /** Has a function primed before the snapshot. */
  static void prime(LambdaFunction function) {
    if (COMING) {
      Hooks hooks = new Hooks(function);
      HOOKS.add(hooks);
      Core.getGlobalContext().register(hooks);
    }
  }

  private record Hooks(LambdaFunction function) implements Resource {

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
      function.primeSafely();
      FORGET.forEach(Runnable::run);
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
      FORGET.forEach(Runnable::run);
      taken = true;
    }
  }
}
