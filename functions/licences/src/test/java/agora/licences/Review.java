package agora.licences;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What Maven's packages may be used under: each is read once. */
final class Review {
  private final Terms terms = new Terms();
  private final Map<String, Terms.Verdict> verdicts = new HashMap<>();
  private final Repository repository;

  Review(Repository repository) {
    this.repository = repository;
  }

  private Terms.Verdict of(Dependency dependency) {
    return verdicts.computeIfAbsent(
        dependency.name() + ":" + dependency.version(),
        name ->
            terms.of(
                dependency.toString(),
                repository.licences(
                    dependency.group(), dependency.artifact(), dependency.version()),
                repository.terms(dependency)));
  }

  /** A sentence for each package that is not open source. */
  Stream<String> refused(List<Dependency> dependencies) {
    return dependencies.stream()
        .map(this::of)
        .flatMap(
            verdict ->
                switch (verdict) {
                  case Terms.Open open -> Stream.of();
                  case Terms.Refused refused -> Stream.of(refused.why());
                })
        .distinct();
  }

  /** The licence of a package, as an SPDX expression. */
  String licence(Dependency dependency) {
    return switch (of(dependency)) {
      case Terms.Open open -> open.licence();
      case Terms.Refused refused -> throw new IllegalStateException(refused.why());
    };
  }
}
