package agora.pages;

import agora.clubs.Club;
import agora.clubs.Language;
import agora.clubs.Phrase;
import agora.members.Consent;
import agora.members.Wording;
import agora.pages.Letter.Link;
import agora.pages.Letter.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of a club's single mails, in one language. */
public record Letters(Club club, Language language) {

  /**
   * Asks for a confirmation, with the words of each yes. It has no name in it: who signs up may
   * write anything there, and the mail goes to whom they like.
   */
  public Letter confirm(ConfirmPage page, String address) {
    List<Words> words = new ArrayList<>();
    words.add(Words.say(in("Hej,", "Hello,")));
    words.add(Words.say(club.forChildren() ? askedForAChild() : asked()));
    words.add(Words.say(in("Det siger du ja til:", "You say yes to this:")));
    words.add(yes(Consent.Purpose.MEMBERSHIP, page));
    if (page.asking().guardian()) {
      words.add(yes(Consent.Purpose.GUARDIAN, page));
    }
    if (!page.topics().isEmpty()) {
      String names =
          page.topics().stream().map(each -> each.name(language)).collect(Collectors.joining(", "));
      words.add(
          Words.say(
              in(
                      "På siden kan du også sige ja til emner",
                      "On the page you can also say yes to topics")
                  + " (%s):".formatted(names)));
      words.add(yes(Consent.Purpose.TOPICS, page));
    }
    if (page.asking().personal()) {
      words.add(Words.say(in("Og til dette om dine klik:", "And to this about your clicks:")));
      words.add(yes(Consent.Purpose.TRACKING_PERSONAL, page));
    }
    words.add(
        Words.say(
            in(
                "Var det ikke dig, behøver du ikke gøre noget. Vi sletter adressen efter syv dage.",
                "If it was not you, do nothing. We delete the address after seven days.")));
    return new Letter(
        language,
        (club.forChildren()
                ? in("Bekræft barnets medlemskab af ", "Confirm the child's membership of ")
                : in("Bekræft dit medlemskab af ", "Confirm your membership of "))
            + club.name(),
        in(
            "Ét tryk, så er du med. Linket virker i 48 timer.",
            "One press and you are in. The link works for 48 hours."),
        words,
        List.of(
            new Link(
                club.forChildren()
                    ? in("Sig ja for barnet", "Say yes for the child")
                    : in("Bliv medlem", "Become a member"),
                address)),
        in(
            "Du får denne mail, fordi nogen har skrevet din adresse på klubbens side eller på biblioteket. Vi sender ikke flere, før du har sagt ja.",
            "You get this email because someone gave your address on the club's page or at the library. We send no more before you have said yes."),
        List.of());
  }

  private Words yes(Consent.Purpose purpose, ConfirmPage page) {
    return Words.quote(Wording.of(purpose, language, page.names()));
  }

  private String asked() {
    return in(
            "Du – eller en anden – har bedt om at blive medlem af %s med denne adresse. Åbn linket, og tryk på knappen, så er du medlem. Linket virker i 48 timer.",
            "Someone – hopefully you – has asked to join %s with this address. Open the link and press the button, and you are a member. The link works for 48 hours.")
        .formatted(club.name());
  }

  private String askedForAChild() {
    return in(
            "Du – eller en anden – har meldt et barn til %s med din mailadresse. Åbn linket, og tryk på knappen for at sige ja på barnets vegne. Linket virker i 48 timer.",
            "Someone – hopefully you – has asked for a child to join %s with your email address. Open the link and press the button to say yes on the child's behalf. The link works for 48 hours.")
        .formatted(club.name());
  }

  /** Tells a member who signs up again that they are one. */
  public Letter already(@Nullable String name, String me, String leave) {
    return member(
        in("Du er allerede medlem af ", "You are already a member of ") + club.name(),
        in("Du behøver ikke gøre mere.", "There is nothing more to do."),
        List.of(
            hello(name),
            Words.say(
                in(
                    "Du – eller en anden – har bedt om at blive medlem med denne adresse. Du er allerede medlem, så du behøver ikke gøre mere.",
                    "Someone has asked to join with this address. You are a member already, so there is nothing more to do."))),
        List.of(preferences(me)),
        leave);
  }

  /**
   * Greets a new member, with what comes next.
   *
   * @param base the pages' address, without a final slash
   */
  public Letter welcome(@Nullable String name, String me, String leave, Ahead ahead, String base) {
    List<Words> words = new ArrayList<>();
    words.add(hello(name));
    words.add(
        Words.say(
            (club.forChildren()
                    ? in(
                        "Barnet er nu medlem, og mailene kommer til dig. Velkommen i ",
                        "The child is now a member, and the emails come to you. Welcome to ")
                    : in(
                        "Dejligt, at du er med. Du er nu medlem af ",
                        "Good to have you with us. You are now a member of "))
                + club.name()
                + "."));
    ahead.says(club, language).stream().map(Words::say).forEach(words::add);
    words.add(
        Words.say(
            club.forChildren()
                ? in(
                    "Vil I have mere af det, der interesserer barnet? Vælg emner. Det er valgfrit.",
                    "Would you like more of what interests the child? Choose topics. It is optional.")
                : in(
                    "Vil du have mere af det, der interesserer dig? Vælg dine emner, og om vi må tælle dine klik. Det hele er valgfrit.",
                    "Would you like more of what interests you? Choose your topics, and whether we may count your clicks. All of it is optional.")));
    words.add(
        Words.say(
            in(
                "Linkene i denne mail er personlige. Giv dem ikke videre.",
                "The links in this email are personal. Please do not pass them on.")));
    List<Link> links = new ArrayList<>();
    links.add(new Link(in("Vælg dine emner", "Choose your topics"), me));
    String latest = ahead.latestPath();
    if (latest != null) {
      links.add(new Link(in("Læs den seneste udgave", "Read the latest issue"), base + latest));
    }
    return member(
        in("Velkommen til ", "Welcome to ") + club.name(),
        ahead.says(club, language).stream()
            .findFirst()
            .map(Phrase::text)
            .orElse(in("Du er nu medlem.", "You are now a member.")),
        words,
        links,
        leave);
  }

  /** The links of a member who has lost the mails. */
  public Letter links(@Nullable String name, String me, String leave) {
    return member(
        in("Dine links til ", "Your links to ") + club.name(),
        in("Ret dine valg, eller meld dig ud.", "Change your choices, or leave."),
        List.of(
            hello(name),
            Words.say(
                in(
                    "Du – eller en anden – har bedt os om linkene til dit medlemskab. Var det ikke dig, behøver du ikke gøre noget.",
                    "Someone – hopefully you – has asked us for the links to your membership. If it was not you, do nothing."))),
        List.of(preferences(me), new Link(leave(), leave)),
        leave);
  }

  /**
   * A link in the place of one that opens no more, since its key leaked.
   *
   * @param link what it was for; null for the member's own links alone
   */
  public Letter renewed(@Nullable String name, @Nullable Link link, String me, String leave) {
    List<Link> links = new ArrayList<>();
    if (link != null) {
      links.add(link);
    }
    links.add(preferences(me));
    links.add(new Link(leave(), leave));
    return member(
        in("Dit nye link til ", "Your new link to ") + club.name(),
        in("Det gamle virker ikke længere.", "The old one no longer works."),
        List.of(
            hello(name),
            Words.say(
                in(
                    "Linket i en tidligere mail fra os virker ikke længere. Her er et nyt, som kun er dit. Har du ikke bedt om det, behøver du ikke gøre noget.",
                    "The link in an earlier email from us no longer works. Here is a new one, which is yours alone. If you did not ask for it, do nothing."))),
        links,
        leave);
  }

  /** The link to a ticket code. */
  public Link ticket(String address) {
    return new Link(in("Hent din billetkode", "Get your ticket code"), address);
  }

  /** The link that answers the yearly question. */
  public Link stay(String address) {
    return new Link(in("Ja, jeg vil være med", "Yes, I want to stay"), address);
  }

  /** The fresh link to all that is known. */
  public Letter mine(@Nullable String name, String address) {
    return new Letter(
        language,
        in("Dine oplysninger i ", "Your data in ") + club.name(),
        in("Linket virker én gang og i 15 minutter.", "The link works once, within 15 minutes."),
        List.of(
            hello(name),
            Words.say(
                in(
                    "Her er linket til alt, hvad vi ved om dig. Det virker kun én gang og i 15 minutter. Du kan hente eller slette dine oplysninger eller skifte adresse.",
                    "Here is the link to everything we hold about you. It works only once, within 15 minutes. You can download or delete your data, or change your address.")),
            Words.say(
                in(
                    "Har du ikke bedt om det, behøver du ikke gøre noget. Send ikke mailen videre.",
                    "If you did not ask for it, do nothing, and do not forward this email."))),
        List.of(new Link(in("Se dine oplysninger", "See your data"), address)),
        in(
            "Du får denne mail, fordi nogen – forhåbentlig dig – har bedt om at se dine oplysninger.",
            "You get this email because someone – hopefully you – has asked to see your data."),
        List.of());
  }

  /** Asks a new address to confirm; it may be a stranger's, and so has no name in it. */
  public Letter move(String address) {
    return new Letter(
        language,
        in("Bekræft din nye adresse i ", "Confirm your new address in ") + club.name(),
        in("Linket virker i to døgn.", "The link works for two days."),
        List.of(
            hello(null),
            Words.say(
                in(
                        "Et medlem af %s vil gerne bruge denne adresse fremover. Åbn linket, og tryk på knappen, hvis det er dig. Linket virker i to døgn.",
                        "A member of %s wants to use this address from now on. Open the link and press the button if it is you. The link works for two days.")
                    .formatted(club.name())),
            Words.say(
                in(
                    "Er det ikke dig, behøver du ikke gøre noget.",
                    "If it is not you, do nothing."))),
        List.of(new Link(in("Brug denne adresse", "Use this address"), address)),
        in(
            "Du får denne mail, fordi et medlem har bedt os skrive til denne adresse. Vi sender ikke flere, før du har sagt ja.",
            "You get this email because a member asked us to write to this address. We send no more before you have said yes."),
        List.of());
  }

  /** Tells the old address. */
  public Letter moved(@Nullable String name) {
    return new Letter(
        language,
        in(
            "Din adresse i " + club.name() + " er ændret",
            "Your address in " + club.name() + " is changed"),
        in("Var det ikke dig, så skriv til os.", "If it was not you, please write to us."),
        List.of(
            hello(name),
            Words.say(
                in(
                        "Fremover skriver vi til en anden adresse, sådan som du har bedt om. Var det ikke dig, så skriv til %s, så retter vi det.",
                        "We now write to another address, as you asked us to. If it was not you, please write to %s, and we will put it right.")
                    .formatted(club.sender().replyTo()))),
        List.of(),
        in(
            "Du får denne mail, fordi dit medlemskab hørte til denne adresse. Det er den sidste, vi sender hertil.",
            "You get this email because your membership belonged to this address. It is the last one we send to it."),
        List.of());
  }

  /** A mail to a member, who can leave from it. */
  Letter member(
      String subject, String preheader, List<Words> words, List<Link> links, String leave) {
    return new Letter(
        language,
        subject,
        preheader,
        words,
        links,
        in(
                club.forChildren()
                    ? "Du får denne mail, fordi du har meldt et barn til %s."
                    : "Du får denne mail, fordi du er medlem af %s.",
                club.forChildren()
                    ? "You get this email because you have signed a child up to %s."
                    : "You get this email because you are a member of %s.")
            .formatted(club.name()),
        List.of(new Link(leave(), leave)));
  }

  Words hello(@Nullable String name) {
    String hello = in("Hej", "Hello");
    return Words.say(name == null || name.isEmpty() ? hello + "," : hello + " " + name + ",");
  }

  private Link preferences(String me) {
    return new Link(in("Dine indstillinger", "Your preferences"), me);
  }

  private String leave() {
    return in("Meld dig ud", "Leave the club");
  }

  private String in(String danish, String english) {
    return language.choose(danish, english);
  }
}
