package agora.pages;

import agora.clubs.Club;
import agora.clubs.Controller;
import agora.clubs.Library;
import agora.clubs.Rules;
import agora.members.DataUse;
import agora.privacy.Term;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import org.jspecify.annotations.Nullable;

/**
 * What a data subject is to be told (GDPR articles 13 and 14): from the library's own words on who
 * it is, and from the code's own terms.
 *
 * @param club whose notice it is; null for all the library's clubs
 * @param region the AWS region that the data lies in
 */
public record PrivacyPage(@Nullable Club club, Controller controller, String region) {

  public Library library() {
    return controller.library();
  }

  private Rules rules() {
    return club == null ? Rules.USUAL : club.rules();
  }

  /** A term as people say it. */
  public String term(PageFrame frame, Term term) {
    TemporalAmount amount = term.of(rules());
    if (amount instanceof Period months) {
      long all = months.toTotalMonths();
      return all % 12 == 0
          ? said(all / 12, frame.say("år", "year"), frame.say("år", "years"))
          : said(all, frame.say("måned", "month"), frame.say("måneder", "months"));
    }
    Duration time = (Duration) amount;
    return time.toDays() > 0
        ? said(time.toDays(), frame.say("dag", "day"), frame.say("dage", "days"))
        : said(time.toMinutes(), frame.say("minut", "minute"), frame.say("minutter", "minutes"));
  }

  private static String said(long number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  /** What is done, with which data. */
  public String what(PageFrame frame, DataUse use) {
    return switch (use) {
      case SEND ->
          frame.say(
              "Vi sender dig klubbens mails. Til det bruger vi din mailadresse, dit sprog, hvor ofte du vil høre fra os, og dit navn, hvis du har oplyst det.",
              "We send you the club's emails. For that we use your email address, your language, how often you want to hear from us, and your name if you have given it.");
      case TICKETS ->
          frame.say(
              "Vi giver dig en billetkode, når du beder om en, og husker, hvilken der er din.",
              "We give you a ticket code when you ask for one, and remember which one is yours.");
      case ASK_YEARLY ->
          frame.say(
              "En gang om året spørger vi, om du stadig vil være med.",
              "Once a year we ask whether you still want to be a member.");
      case CHOOSE_BY_TOPIC ->
          frame.say(
              "Har du valgt emner, vælger vi efter dem, hvilke mails om arrangementer du får. Et emne kan fortælle noget om, hvad du mener.",
              "If you have chosen topics, we choose by them which emails about events you get. A topic can tell something about what you think.");
      case COUNT_CLICKS ->
          frame.say(
              "Vi tæller, hvor mange der klikker på vores links, uden at kunne se hvem. Det kan du slå fra.",
              "We count how many people click our links, without being able to see who. You can turn that off.");
      case COUNT_READERS ->
          frame.say(
              "Har du sagt ja til det, registrerer vi, hvilke links du klikker på, og tæller, hvor mange der læser hvad.",
              "If you have said yes to it, we record which links you click, and count how many people read what.");
      case WIN_BACK ->
          frame.say(
              "Har du sagt ja til, at vi registrerer dine klik, skriver vi til dig, hvis du længe ikke har klikket på noget.",
              "If you have said yes to our recording your clicks, we write to you if you have clicked on nothing for a long time.");
    };
  }

  /** On what legal basis. */
  public String basis(PageFrame frame, DataUse use) {
    return switch (use.purpose()) {
      case TOPICS, TRACKING_PERSONAL ->
          frame.say(
              "Grundlag: dit udtrykkelige samtykke (databeskyttelsesforordningens artikel 6, stk. 1, litra a, og artikel 9, stk. 2, litra a).",
              "Basis: your explicit consent (General Data Protection Regulation, articles 6(1)(a) and 9(2)(a)).");
      case TRACKING_ANONYMOUS ->
          frame.say(
              "Grundlag: bibliotekets opgave i samfundets interesse (artikel 6, stk. 1, litra e). Tallene handler ikke om nogen bestemt.",
              "Basis: the library's task in the public interest (article 6(1)(e)). The figures are about nobody in particular.");
      default ->
          frame.say(
              "Grundlag: dit samtykke (artikel 6, stk. 1, litra a).",
              "Basis: your consent (article 6(1)(a)).");
    };
  }
}
