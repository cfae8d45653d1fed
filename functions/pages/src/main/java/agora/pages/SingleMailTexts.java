package agora.pages;

import agora.clubs.Club;
import agora.clubs.Language;
import agora.clubs.Phrase;
import agora.members.consents.Consent;
import agora.members.consents.Wording;
import agora.pages.SingleMail.Link;
import agora.pages.SingleMail.Words;
import agora.pages.words.SingleMailWords;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of a club's single mails, in one language. */
public record SingleMailTexts(Club club, Language language) {

  /**
   * Asks for a confirmation, with the words of each yes. It has no name in it: who signs up may
   * write anything there, and the mail goes to whom they like.
   */
  public SingleMail confirm(ConfirmPage page, String address) {
    List<Words> words = new ArrayList<>();
    words.add(hello(null));
    words.add(
        Words.say(
            club.forChildren() ? say().askedForAChild(club.name()) : say().asked(club.name())));
    words.add(Words.say(say().youSayYesTo()));
    words.add(yes(Consent.Purpose.MEMBERSHIP, page));
    if (page.asking().guardian()) {
      words.add(yes(Consent.Purpose.GUARDIAN, page));
    }
    if (!page.topics().isEmpty()) {
      String names =
          page.topics().stream().map(each -> each.name(language)).collect(Collectors.joining(", "));
      words.add(Words.say(say().topicsOnThePage(names)));
      words.add(yes(Consent.Purpose.TOPICS, page));
    }
    if (page.asking().personal()) {
      words.add(Words.say(say().andToThisAboutYourClicks()));
      words.add(yes(Consent.Purpose.TRACKING_PERSONAL, page));
    }
    words.add(Words.say(say().unconfirmedIsDeleted()));
    return new SingleMail(
        language,
        club.forChildren()
            ? say().confirmForTheChild(club.name())
            : say().confirmMembership(club.name()),
        say().onePressAndYouAreIn(),
        words,
        List.of(
            new Link(
                club.forChildren() ? say().sayYesForTheChild() : say().becomeAMember(), address)),
        say().whyConfirm(),
        List.of());
  }

  private Words yes(Consent.Purpose purpose, ConfirmPage page) {
    return Words.quote(Wording.of(purpose, language, page.names()));
  }

  /** Tells a member who signs up again that they are one. */
  public SingleMail already(@Nullable String name, String me, String leave) {
    return member(
        say().alreadyAMemberOf(club.name()),
        say().nothingMoreToDo(),
        List.of(hello(name), Words.say(say().alreadyInFull())),
        List.of(preferences(me)),
        leave);
  }

  /**
   * Greets a new member, with what comes next.
   *
   * @param base the pages' address, without a final slash
   */
  public SingleMail welcome(
      @Nullable String name, String me, String leave, Ahead ahead, String base) {
    List<Words> words = new ArrayList<>();
    words.add(hello(name));
    words.add(
        Words.say(
            club.forChildren()
                ? say().childIsAMember(club.name())
                : say().goodToHaveYou(club.name())));
    ahead.says(club, language).stream().map(Words::say).forEach(words::add);
    words.add(
        Words.say(
            club.forChildren() ? say().chooseTheChildsTopics() : say().chooseTopicsAndClicks()));
    words.add(Words.say(say().linksArePersonal()));
    List<Link> links = new ArrayList<>();
    links.add(new Link(say().chooseYourTopics(), me));
    String latest = ahead.latestPath();
    if (latest != null) {
      links.add(new Link(say().readTheLatestIssue(), base + latest));
    }
    return member(
        say().welcome(club.name()),
        ahead.says(club, language).stream()
            .findFirst()
            .map(Phrase::text)
            .orElse(say().youAreAMember()),
        words,
        links,
        leave);
  }

  /** The links of a member who has lost the mails. */
  public SingleMail links(@Nullable String name, String me, String leave) {
    return member(
        say().yourLinks(club.name()),
        say().changeOrLeave(),
        List.of(hello(name), Words.say(say().linksWereAskedFor())),
        List.of(preferences(me), new Link(say().leave(), leave)),
        leave);
  }

  /**
   * A link in the place of one that opens no more, since its key leaked.
   *
   * @param link what it was for; null for the member's own links alone
   */
  public SingleMail renewed(@Nullable String name, @Nullable Link link, String me, String leave) {
    List<Link> links = new ArrayList<>();
    if (link != null) {
      links.add(link);
    }
    links.add(preferences(me));
    links.add(new Link(say().leave(), leave));
    return member(
        say().yourNewLink(club.name()),
        say().oldLinkIsDead(),
        List.of(hello(name), Words.say(say().newLinkInFull())),
        links,
        leave);
  }

  /** The link to a ticket code. */
  public Link ticket(String address) {
    return new Link(say().getYourCode(), address);
  }

  /** The link to what is given away to members. */
  public Link benefit(String address) {
    return new Link(say().getYourBenefit(), address);
  }

  /** The link that answers the yearly question. */
  public Link yearlyQuestion(String address) {
    return new Link(say().yesToYearlyQuestion(), address);
  }

  /** The fresh link to all that is known. */
  public SingleMail mine(@Nullable String name, String address) {
    return new SingleMail(
        language,
        say().yourData(club.name()),
        say().worksOnce(),
        List.of(hello(name), Words.say(say().yourDataInFull()), Words.say(say().ifYouDidNotAsk())),
        List.of(new Link(say().seeYourData(), address)),
        say().whyYourData(),
        List.of());
  }

  /** Asks a new address to confirm; it may be a stranger's, and so has no name in it. */
  public SingleMail move(String address) {
    return new SingleMail(
        language,
        say().confirmNewAddress(club.name()),
        say().worksTwoDays(),
        List.of(
            hello(null),
            Words.say(say().confirmAddressInFull(club.name())),
            Words.say(say().ifItIsNotYou())),
        List.of(new Link(say().useThisAddress(), address)),
        say().whyConfirmAddress(),
        List.of());
  }

  /** Tells the old address. */
  public SingleMail moved(@Nullable String name) {
    return new SingleMail(
        language,
        say().addressIsChanged(club.name()),
        say().writeIfItWasNotYou(),
        List.of(hello(name), Words.say(say().movedInFull(club.sender().replyTo()))),
        List.of(),
        say().whyMoved(),
        List.of());
  }

  /** A mail to a member, who can leave from it. */
  SingleMail member(
      String subject, String preheader, List<Words> words, List<Link> links, String leave) {
    return new SingleMail(
        language,
        subject,
        preheader,
        words,
        links,
        club.forChildren() ? say().whyGuardian(club.name()) : say().whyMember(club.name()),
        List.of(new Link(say().leave(), leave)));
  }

  Words hello(@Nullable String name) {
    return Words.say(name == null || name.isEmpty() ? say().hello() : say().hello(name));
  }

  private Link preferences(String me) {
    return new Link(say().yourPreferences(), me);
  }

  private SingleMailWords say() {
    return SingleMailWords.in(language);
  }
}
