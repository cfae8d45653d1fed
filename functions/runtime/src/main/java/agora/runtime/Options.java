package agora.runtime;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * How a function is run.
 *
 * @param name the function's name
 * @param memory megabytes, as the template says; the heap gets 85 % of it
 * @param timeout how long one call may take, the first one's init included
 * @param snapStart whether the process stops before its first call, as for a snapshot, and goes on
 *     as a restored one
 * @param container whether the libraries are on the JVM's own class path, as in a container image;
 *     the function's own classes are then in one of the jars
 * @param jvm further arguments of the JVM, behind Lambda's own
 * @param before a command that starts the JVM, such as {@code taskset -c 0}; empty for none
 * @param log hears each line that the process writes
 */
public record Options(
    String name,
    int memory,
    Duration timeout,
    boolean snapStart,
    boolean container,
    List<String> jvm,
    List<String> before,
    Consumer<String> log) {

  public Options {
    jvm = List.copyOf(jvm);
    before = List.copyOf(before);
  }

  /** 1024 MB, 30 seconds, no snapshot. */
  public static Options named(String name) {
    return new Options(
        name, 1024, Duration.ofSeconds(30), false, false, List.of(), List.of(), _ -> {});
  }

  public Options withMemory(int megabytes) {
    return new Options(name, megabytes, timeout, snapStart, container, jvm, before, log);
  }

  public Options withTimeout(Duration longest) {
    return new Options(name, memory, longest, snapStart, container, jvm, before, log);
  }

  public Options withSnapStart() {
    return new Options(name, memory, timeout, true, container, jvm, before, log);
  }

  public Options inContainer() {
    return new Options(name, memory, timeout, snapStart, true, jvm, before, log);
  }

  public Options withJvm(String... arguments) {
    List<String> all = Stream.concat(jvm.stream(), Stream.of(arguments)).toList();
    return new Options(name, memory, timeout, snapStart, container, all, before, log);
  }

  public Options startedBy(String... command) {
    return new Options(name, memory, timeout, snapStart, container, jvm, List.of(command), log);
  }

  public Options withLog(Consumer<String> listener) {
    return new Options(name, memory, timeout, snapStart, container, jvm, before, listener);
  }

  String arn() {
    return "arn:aws:lambda:eu-north-1:000000000000:function:" + name + ":live";
  }
}
