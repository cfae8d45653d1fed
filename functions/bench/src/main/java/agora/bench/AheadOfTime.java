package agora.bench;

import agora.runtime.LambdaProcess;
import agora.runtime.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * The function as in a container image: every class in a jar on the JVM's own class path, which is
 * what an AOT cache can hold, and the cache made by a training run with the same flags and the same
 * class path. A managed zip runtime is not to be given a cache of one's own: it has AWS's.
 */
final class AheadOfTime {

  private AheadOfTime() {}

  /** The variant in a container image, without and with its cache, made in a folder. */
  static List<Variant> of(Variant zip, Path folder) throws IOException, InterruptedException {
    Path image = Files.createDirectories(folder.resolve("image"));
    pack(zip.task(), image);
    Path cache = folder.resolve("function.aot");
    Options container = zip.options().inContainer();
    Variant plain = zip.in(image).with(zip.name() + ", container image", container);
    String log = train(plain.with("training", container.withJvm("-XX:AOTCacheOutput=" + cache)));
    if (!Files.isRegularFile(cache)) {
      throw new IllegalStateException("the training run left no cache: " + log);
    }
    System.out.printf("AOT cache: %.1f MiB%n", Files.size(cache) / 1048576.0);
    return List.of(
        plain,
        plain.with(
            zip.name() + ", container image with AOT cache",
            container.withJvm("-XX:AOTCache=" + cache)));
  }

  private static String train(Variant variant) throws IOException, InterruptedException {
    try (LambdaProcess process =
        LambdaProcess.start(
            variant.task(), variant.handler(), variant.environment(), variant.options())) {
      for (int i = 0; i < 3; i++) {
        variant.call(process);
      }
      process.stop();
      return process.log();
    }
  }

  /** The libraries as they are, and the task's own classes as one more jar. */
  private static void pack(Path task, Path image) throws IOException {
    Path lib = Files.createDirectories(image.resolve("lib"));
    try (Stream<Path> jars = Files.list(task.resolve("lib"))) {
      for (Path jar : jars.toList()) {
        Files.copy(jar, lib.resolve(jar.getFileName()));
      }
    }
    try (JarOutputStream out =
            new JarOutputStream(Files.newOutputStream(lib.resolve("function.jar")));
        Stream<Path> files = Files.walk(task)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.startsWith(task.resolve("lib"))) {
          out.putNextEntry(new ZipEntry(task.relativize(file).toString()));
          Files.copy(file, out);
        }
      }
    }
  }
}
