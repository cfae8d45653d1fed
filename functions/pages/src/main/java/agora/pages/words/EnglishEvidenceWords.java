package agora.pages.words;

import agora.members.consents.Consent;
import agora.members.consents.Shown;

/** The same in English. */
record EnglishEvidenceWords() implements EvidenceWords {

  @Override
  public String title() {
    return "Evidence of consent";
  }

  @Override
  public String club() {
    return "Club";
  }

  @Override
  public String email() {
    return "Email";
  }

  @Override
  public String member() {
    return "Member’s ID";
  }

  @Override
  public String printed() {
    return "Printed";
  }

  @Override
  public String source() {
    return "Source";
  }

  @Override
  public String from(String source) {
    return switch (source) {
      case "web" -> "the website";
      case "desk" -> "the desk";
      case "poster" -> "a poster";
      case "event" -> "an event";
      case "mail" -> "a mail";
      default ->
          source.startsWith("poster-")
              ? "the poster: " + source.substring("poster-".length()).replace('-', ' ')
              : source;
    };
  }

  @Override
  public String how() {
    return "How";
  }

  @Override
  public String versionOfTheText() {
    return "Version of the text";
  }

  @Override
  public String textOfVersion(String version) {
    return "Text (version " + version + ")";
  }

  @Override
  public String proof(boolean proven) {
    return proven
        ? "The text is the one whose fingerprint (SHA-256) was written down at the time."
        : "The text is not the one whose fingerprint (SHA-256) was written down at the time.";
  }

  @Override
  public String readElsewhere() {
    return "The text stood on the library's own website. We do not have it; ask those who run the"
        + " website.";
  }

  @Override
  public String page(String route) {
    return switch (route) {
      case "/confirm" -> "the page behind the link of the confirmation email";
      case "/me" -> "the member's preferences";
      case "/mine" -> "the member's own data";
      case "/unsubscribe" -> "the unsubscribe page";
      case "/address" -> "the page behind the link to the new address";
      case "/stay" -> "the yearly question";
      case "/admin" -> "with the staff";
      case Shown.ELSEWHERE -> "the library's own website";
      default -> route.startsWith("/clubs") ? "the club's page" : route;
    };
  }

  @Override
  public String purpose(Consent.Purpose purpose) {
    return switch (purpose) {
      case MEMBERSHIP -> "Membership and the club's emails";
      case TOPICS -> "Topics by which the content is chosen";
      case GUARDIAN -> "Consent of a parent or guardian on a child's behalf";
      case TRACKING_NONE -> "Counting of clicks: none";
      case TRACKING_ANONYMOUS -> "Counting of clicks: anonymous";
      case TRACKING_PERSONAL -> "Counting of clicks: personal";
    };
  }

  @Override
  public String fact(Consent.Fact fact) {
    return switch (fact) {
      case ASKED -> "Asked for";
      case CONFIRMED -> "Confirmed";
      case CHANGED -> "Changed";
      case WITHDRAWN -> "Withdrawn";
      case DEFAULT -> "Holds until something else is chosen; no yes";
    };
  }

  @Override
  public String act(String how) {
    return switch (how) {
      case "SIGN_UP" -> "sign-up";
      case "CONFIRMATION" -> "the button behind the link in the confirmation email";
      case "PREFERENCES" -> "preferences";
      case "ONE_CLICK" -> "one-click unsubscription in the email program";
      case "PAGE" -> "the page to unsubscribe";
      case "ADDRESS" -> "the button behind the link to the new address";
      case "ERASURE" -> "erasure";
      case "STAFF" -> "the staff";
      case "YEARLY_QUESTION" -> "yes to the yearly question";
      case "UNANSWERED" -> "the yearly question was not answered";
      case "CLOSING" -> "the club is closed";
      case "IMPORT" -> "import from the former system";
      default -> "not stated";
    };
  }

  @Override
  public String topics(String topics) {
    return "Topics: " + topics;
  }

  @Override
  public String mail(String mail) {
    return "Stood too in "
        + (mail.equals("confirm") ? "the email with the link to confirm" : "the email: " + mail);
  }

  @Override
  public String by(String whom) {
    return "By: " + whom;
  }

  @Override
  public String theCitizen() {
    return "the citizen";
  }

  @Override
  public String theCommandLine() {
    return "the library, by the command line";
  }

  @Override
  public String document(String document) {
    return "Document: " + document;
  }

  @Override
  public String privacyNotice(String version) {
    return "Privacy notice: version " + version;
  }
}
