package agora.clubs;

import agora.checks.Fault;
import agora.checks.Finding;
import agora.checks.Problem;
import agora.checks.Texts;
import java.util.List;
import java.util.regex.Pattern;

/** What must hold for the library before it is saved: citizens read it, and write and call it. */
public final class LibraryCheck {

  private static final Pattern CVR = Pattern.compile("\\d{8}");
  private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9 ]{8,20}");

  private LibraryCheck() {}

  /** What is wrong with the library; nothing if it can be saved. */
  public static List<Fault> of(Library library) {
    Finding found = new Finding();
    line(library.name(), 100, "name", found);
    found.unless(CVR.matcher(library.cvr()).matches(), "cvr", new Problem.NoCvr());
    line(library.address(), 200, "address", found);
    found.unless(Texts.isMail(library.email()), "email", new Problem.NoMail());
    telephone(library.telephone(), "telephone", found);
    line(library.dpo().name(), 100, "dpo.name", found);
    found.unless(Texts.isMail(library.dpo().email()), "dpo.email", new Problem.NoMail());
    telephone(library.dpo().telephone(), "dpo.telephone", found);
    return found.errors();
  }

  private static void line(String text, int most, String field, Finding found) {
    found.unless(Texts.isOneLine(text) && text.length() <= most, field, new Problem.NoLine(most));
  }

  private static void telephone(String text, String field, Finding found) {
    found.unless(TELEPHONE.matcher(text).matches(), field, new Problem.NoTelephone());
  }
}
