package agora.proposals;

import agora.checks.Fault;
import agora.checks.Problem;
import agora.checks.WebAddress;
import agora.clubs.Language;
import agora.compose.Prose;
import agora.fetch.PublicWeb;
import agora.fetch.Reply;
import agora.issues.Block;
import agora.proposals.words.ProposalWords;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a block of a page's address. */
public final class PageProposal {

  /** What tells a site's owner where a reader came from, and nothing else. */
  private static final Predicate<String> TRACKING =
      Pattern.compile("(?i)(utm_[a-z]+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid)(=.*)?")
          .asMatchPredicate();

  private static final String ARTICLE = "article-1";

  static final String BOOK = "book-1";

  private final PublicWeb web;

  public PageProposal(PublicWeb web) {
    this.web = web;
  }

  /** A block about a page; with its address alone, and why, where the page can't be read. */
  public Proposal of(WebAddress pasted, Language language) {
    WebAddress address = untracked(pasted);
    return switch (web.get(address)) {
      case Reply.Nothing(var why) -> unread(address, new Problem.Unreached(why));
      case Reply.Page page when page.isGone() ->
          unread(address, new Problem.PageGone(page.status()));
      case Reply.Page page when !page.isThere() ->
          unread(address, new Problem.PageClosed(page.status()));
      case Reply.Page page when !PageFacts.isPage(page) -> unread(address, new Problem.NoPage());
      case Reply.Page page -> read(address, page, PageFacts.of(page), language);
    };
  }

  private static Proposal unread(WebAddress address, Problem why) {
    Block.Words words = Block.Words.of(ARTICLE, "", "").linked(address.text(), null);
    return new Proposal(new Block.Article(words), null, List.of(new Fault("url", why)));
  }

  private static Proposal read(
      WebAddress address, Reply.Page page, PageFacts facts, Language language) {
    Block.Words words =
        new Block.Words(
            facts.isBook() ? BOOK : ARTICLE,
            facts.title(),
            facts.description().isEmpty() ? "" : Prose.markdown(facts.description()),
            facts.authors().isEmpty() ? null : facts.authors(),
            home(address, page, facts).text(),
            linkText(facts, language),
            null,
            null,
            null,
            List.of());
    List<Fault> faults =
        Stream.of(
                new Fault("title", new Problem.PageWithoutTitle()),
                new Fault("image", new Problem.PictureOfOthers()))
            .filter(
                fault ->
                    fault.field().equals("title")
                        ? facts.title().isEmpty()
                        : facts.picture() != null)
            .toList();
    return new Proposal(
        facts.isBook() ? new Block.Book(words, facts.isbn()) : new Block.Article(words),
        facts.picture(),
        faults);
  }

  private static @Nullable String linkText(PageFacts facts, Language language) {
    if (facts.title().isEmpty()) {
      return null;
    }
    return ProposalWords.in(language).read(facts.title());
  }

  /**
   * The address that lasts: the page's own word, if it speaks of its own site; else where a short
   * address led, if that is another site; else what was pasted.
   */
  private static WebAddress home(WebAddress asked, Reply.Page page, PageFacts facts) {
    WebAddress found = untracked(page.address());
    return Optional.ofNullable(facts.canonical())
        .map(PageProposal::untracked)
        .filter(own -> host(own).equals(host(found)) && isNoFront(own, found))
        .orElse(host(asked).equals(host(found)) ? asked : found);
  }

  /** Some sites name their front page as the address of each of their pages. */
  private static boolean isNoFront(WebAddress own, WebAddress found) {
    return path(own).length() > 1 || path(found).length() <= 1;
  }

  private static String path(WebAddress address) {
    return URI.create(address.text()).getRawPath();
  }

  private static String host(WebAddress address) {
    return URI.create(address.text())
        .getRawAuthority()
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^www\\.", "");
  }

  private static WebAddress untracked(WebAddress address) {
    String text = address.text();
    int hash = text.indexOf('#');
    int end = hash < 0 ? text.length() : hash;
    int query = text.indexOf('?');
    if (query < 0 || query > end) {
      return address;
    }
    String kept =
        Arrays.stream(text.substring(query + 1, end).split("&"))
            .filter(TRACKING.negate())
            .collect(Collectors.joining("&"));
    String all =
        text.substring(0, query) + (kept.isEmpty() ? "" : "?" + kept) + text.substring(end);
    return WebAddress.of(all).orElse(address);
  }
}
