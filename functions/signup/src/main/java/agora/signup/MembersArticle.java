package agora.signup;

import agora.edge.web.Request;
import agora.edge.web.Response;
import agora.members.Member;
import agora.pages.IssuePage;
import agora.pages.Pages;
import agora.pages.words.Notices;
import agora.tokens.Purpose;

/**
 * The whole of an article that members alone read: opened by the link in their mail, as long as
 * they are members, whether they pause or not. The reader panel may read it before it has left.
 */
final class MembersArticle {

  private final MemberLinks memberLinks;
  private final Archive archive;

  MembersArticle(MemberLinks memberLinks, Archive archive) {
    this.memberLinks = memberLinks;
    this.archive = archive;
  }

  Response get(Request request) {
    return memberLinks.open(request, Purpose.READ, this::answer);
  }

  private Response answer(MemberLinks.Opened opened) {
    if (opened.member().state() != Member.State.ACTIVE) {
      return opened
          .reader()
          .notice(403, Notices.in(opened.reader().language()).forMembers(opened.club().name()));
    }
    String[] what = opened.secret().split("_", 2);
    return what.length < 2
        ? opened.reader().unknown()
        : archive
            .whole(opened.club(), what[0], what[1], opened.member().panel())
            .map(article -> page(opened, article))
            .orElseGet(() -> opened.reader().unknown());
  }

  private static Response page(MemberLinks.Opened opened, IssuePage.Part article) {
    return opened
        .reader()
        .page(
            200,
            Pages.article(
                opened.reader().language(), opened.reader().statementUrl(), opened.club(), article))
        .with("x-robots-tag", "noindex");
  }
}
