package agora.console;

import agora.staff.Refusal;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands above a form that was refused.
 *
 * @param rest what is wrong with no field alone
 */
public record Problem(String title, String detail, List<String> rest) {

  static Problem of(Refusal refusal, List<String> rest) {
    String detail = sentence(refusal.status(), refusal.detail());
    List<String> more = new ArrayList<>(rest);
    more.remove(detail);
    return new Problem(sentence(refusal.status(), refusal.title()), detail, more);
  }

  /** What the console itself refuses it says in Danish already. */
  private static String sentence(int status, String text) {
    return status == 403 ? text : Danish.of(text);
  }
}
