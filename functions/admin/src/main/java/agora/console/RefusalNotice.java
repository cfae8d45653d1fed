package agora.console;

import agora.clubs.Language;
import agora.console.words.FieldWords;
import agora.staff.Refusal;
import agora.staff.words.AnswerWords;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands above a form that was refused.
 *
 * @param rest what is wrong with no field alone
 */
public record RefusalNotice(String title, String detail, List<String> rest) {

  static RefusalNotice of(Refusal refusal, List<String> rest, Language language) {
    String detail = FieldWords.in(language).detail(refusal.why());
    List<String> more = new ArrayList<>(rest);
    more.remove(detail);
    return new RefusalNotice(AnswerWords.in(language).title(refusal.why()), detail, more);
  }
}
