package agora.fetch;

import agora.checks.Fault;
import agora.checks.Problem;
import agora.checks.Problem.Unreached.Cause;
import agora.checks.WebAddress;
import agora.compose.Prose;
import agora.issues.Block;
import agora.issues.Issue;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Follows an issue's links, all at once, as readers would. */
public final class LinkCheck {

  /** Names that lead nowhere, and are meant to (RFC 2606; RFC 6761): of them nothing is said. */
  private static final Pattern NOBODYS =
      Pattern.compile("(.*\\.)?(example|test|invalid|localhost|example\\.(com|net|org))");

  private final PublicWeb web;
  private final String publicBaseUrl;

  /**
   * @param publicBaseUrl our own pages' address: they are not asked
   */
  public LinkCheck(PublicWeb web, String publicBaseUrl) {
    this.web = web;
    this.publicBaseUrl = publicBaseUrl;
  }

  /**
   * What the links lead to.
   *
   * @param dead those that lead nowhere, by the word of who should know
   * @param doubtful those that somebody should try
   */
  public record Found(List<Fault> dead, List<Fault> doubtful) {}

  /** Follows the links of all blocks, in their texts too. */
  public Found of(Issue issue) {
    Map<String, List<WebAddress>> links = links(issue);
    Map<WebAddress, Problem> problems =
        problems(links.values().stream().flatMap(List::stream).toList());
    List<Fault> dead = new ArrayList<>();
    List<Fault> doubtful = new ArrayList<>();
    links.forEach(
        (field, addresses) ->
            addresses.stream()
                .filter(problems::containsKey)
                .forEach(
                    address -> {
                      Problem why = Objects.requireNonNull(problems.get(address));
                      (isDead(why) ? dead : doubtful)
                          .add(new Fault(field, new Problem.OfLink(address.text(), why)));
                    }));
    return new Found(List.copyOf(dead), List.copyOf(doubtful));
  }

  private static boolean isDead(Problem problem) {
    return problem instanceof Problem.PageGone
        || (problem instanceof Problem.Unreached(var cause) && cause == Cause.NO_HOST);
  }

  /** Addresses that somebody has, by the field in which they stand. */
  private Map<String, List<WebAddress>> links(Issue issue) {
    Map<String, List<WebAddress>> links = new LinkedHashMap<>();
    for (int i = 0; i < issue.blocks().size(); i++) {
      Block.Words words = issue.blocks().get(i).words();
      String at = "blocks[" + i + "].";
      links.put(at + "url", others(WebAddress.of(orEmpty(words.url())).stream().toList()));
      links.put(at + "image", others(WebAddress.of(orEmpty(words.image())).stream().toList()));
      links.put(at + "text", others(Prose.links(words.text())));
    }
    return links;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private List<WebAddress> others(List<WebAddress> addresses) {
    return addresses.stream()
        .filter(address -> !(address.text() + "/").startsWith(publicBaseUrl + "/"))
        .filter(address -> !NOBODYS.matcher(host(address)).matches())
        .toList();
  }

  private static String host(WebAddress address) {
    return URI.create(address.text())
        .getRawAuthority()
        .replaceFirst(":[0-9]+$", "")
        .toLowerCase(Locale.ROOT);
  }

  /** The problem of each that has one; all are asked at the same time. */
  private Map<WebAddress, Problem> problems(Collection<WebAddress> addresses) {
    Map<WebAddress, Problem> problems = new ConcurrentHashMap<>();
    try (ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor()) {
      addresses.stream()
          .distinct()
          .forEach(
              address ->
                  asking.execute(
                      () -> problem(address).ifPresent(each -> problems.put(address, each))));
    }
    return problems;
  }

  private Optional<Problem> problem(WebAddress address) {
    return switch (web.status(address)) {
      case Reply.Nothing(var why) -> Optional.of(new Problem.Unreached(why));
      case Reply.Page page when page.isGone() -> Optional.of(new Problem.PageGone(page.status()));
      case Reply.Page page when !page.isThere() ->
          Optional.of(new Problem.PageClosed(page.status()));
      case Reply.Page _ -> Optional.empty();
    };
  }
}
