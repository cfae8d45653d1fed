package agora.store;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What not every call needs: made once, when it is first asked for, so that who starts is spared
 * it. Whoever starts long before the first call has all of it {@linkplain #atOnce made at once}.
 */
public final class Lazy<T> implements Supplier<T> {

  private static volatile boolean atOnce;

  private final Supplier<T> making;
  private @Nullable T made;

  private Lazy(Supplier<T> making) {
    this.making = making;
  }

  public static <T> Lazy<T> of(Supplier<T> making) {
    Lazy<T> lazy = new Lazy<>(making);
    if (atOnce) {
      lazy.get();
    }
    return lazy;
  }

  /** Has everything made at once from now on. */
  public static void atOnce() {
    atOnce = true;
  }

  @Override
  public synchronized T get() {
    T known = made;
    if (known == null) {
      known = making.get();
      made = known;
    }
    return known;
  }
}
