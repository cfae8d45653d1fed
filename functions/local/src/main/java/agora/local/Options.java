package agora.local;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the club is to start.
 *
 * @param root the folder of the repository
 * @param template the SAM template, from which the zips are found
 * @param port of the loopback; 0 takes a free one
 * @param store the folder that keeps the club, null to forget it when it is closed
 * @param demo {@code none} or {@code her-er-debat}
 * @param seed makes tokens, ids and secrets the same in each club; null for real chance. For tests
 *     and the demo only
 * @param start what the club's clock shows at first, null to go on as the store says, or else from
 *     the machine's time; the demo has its own
 * @param parameters of the template, in place of local's own
 */
public record Options(
    Path root,
    Path template,
    int port,
    @Nullable Path store,
    String demo,
    @Nullable Long seed,
    @Nullable Instant start,
    Map<String, String> parameters) {
  /** A club for tests: in memory, on a free port, without the demo. */
  public static Options at(Path root) {
    return new Options(root, root.resolve("template.yaml"), 0, null, "none", null, null, Map.of());
  }

  /** From the system properties {@code agora.root, port, store, demo, seed}. */
  static Options fromProperties() {
    Options options =
        at(Path.of(System.getProperty("agora.root", ".")).toAbsolutePath().normalize())
            .port(Integer.getInteger("port", 8080));
    String store = System.getProperty("store", "memory");
    Options stored =
        store.equals("memory") ? options : options.store(options.root().resolve(store));
    Long seed = Long.getLong("seed");
    Options seeded = seed == null ? stored : stored.seed(seed);
    return seeded.demo(System.getProperty("demo", "her-er-debat"));
  }

  public Options template(Path file) {
    return new Options(root, file, port, store, demo, seed, start, parameters);
  }

  public Options port(int number) {
    return new Options(root, template, number, store, demo, seed, start, parameters);
  }

  public Options store(Path folder) {
    return new Options(root, template, port, folder, demo, seed, start, parameters);
  }

  public Options demo(String name) {
    return new Options(root, template, port, store, name, seed, start, parameters);
  }

  public Options seed(long number) {
    return new Options(root, template, port, store, demo, number, start, parameters);
  }

  public Options start(Instant instant) {
    return new Options(root, template, port, store, demo, seed, instant, parameters);
  }

  /** The same with one parameter of the template set. */
  public Options with(String parameter, String value) {
    Map<String, String> more = new HashMap<>(parameters);
    more.put(parameter, value);
    return new Options(root, template, port, store, demo, seed, start, Map.copyOf(more));
  }
}
