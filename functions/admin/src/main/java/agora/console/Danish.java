package agora.console;

import agora.checks.Wrong;
import agora.staff.Why;
import agora.staff.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What checks of issues and events say, in Danish, as long as what they find has no types: a
 * pattern for the sentence, and the sentence in its place.
 */
final class Danish {

  /** Says no more than that something is wrong; a test keeps sentences from ending here. */
  static final String OTHERWISE = "Det kan ikke bruges, som det står.";

  private static final Map<Pattern, String> SENTENCES = read();

  private Danish() {}

  /** What is wrong: as commands say it, save where they speak of JSON to who fills in a form. */
  static String of(Wrong wrong) {
    return switch (wrong) {
      case Wrong.Said(String english) -> of(english);
      case Wrong.NoTime _, Wrong.NoLocalTime _ -> "Vælg dag og klokkeslæt.";
      case Wrong.NoMonth _ -> "Vælg en måned.";
      case Wrong.NoFlag _ -> "Sæt kryds, eller lad være.";
      case Wrong.NoId _ -> "Vælg det fra listen.";
      case Wrong.NoCursor _ -> "Begynd forfra.";
      case Wrong.NoneOf _ -> "Vælg en af mulighederne.";
      case Wrong.Unseen(String link) ->
          "Læserne ville ikke kunne se dette: %s. Skriv hele adressen med https:// foran, og sæt"
                  .formatted(link)
              + " billeder i feltet Billede.";
      default -> Words.in("da").of(wrong);
    };
  }

  /** Why something was refused, and what to do: in the console, which names no commands. */
  static String detail(Why why) {
    return switch (why) {
      case Why.Invalid _ -> "Det, der er galt, står ved felterne.";
      case Why.NotReady _ -> "Ret det, der står ved delene.";
      case Why.Overtaken _ ->
          Words.in("da").detail(why).replaceFirst("\\..*", ". ")
              + "Det, du skrev, står her stadig. Åbn siden i en ny fane, og skriv det ind dér.";
      case Why.NoMails _ -> "Skriv først mailene under arrangementet, og godkend dem så.";
      case Why.EventCancelled _ ->
          "De, der har fået det at vide, ville få mails om det. Gør aflysningen om, hvis det bliver"
              + " til noget alligevel.";
      case Why.ReadersKnow _ -> "Flyt det i stedet. Så får de, det vedkommer, besked.";
      case Why.NoSuppressions _ ->
          "Hent først dem, som det gamle system ikke længere skrev til. Ingen, der har meldt sig ud"
              + " dér, må få mails herfra.";
      case Why.Failed _ -> "Prøv igen om lidt.";
      default -> Words.in("da").detail(why);
    };
  }

  private static String of(String english) {
    for (Map.Entry<Pattern, String> each : SENTENCES.entrySet()) {
      Matcher matcher = each.getKey().matcher(english);
      if (matcher.matches()) {
        return matcher.replaceFirst(each.getValue());
      }
    }
    return OTHERWISE;
  }

  private static Map<Pattern, String> read() {
    Map<Pattern, String> sentences = new LinkedHashMap<>();
    try (InputStream in = Danish.class.getResourceAsStream("sentences.tsv")) {
      if (in == null) {
        throw new IllegalStateException("the package has no sentences.tsv");
      }
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        int tab = line.indexOf('\t');
        sentences.put(Pattern.compile(line.substring(0, tab)), line.substring(tab + 1));
      }
      return sentences;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
