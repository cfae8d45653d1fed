package agora.staff;

import java.util.Locale;
import java.util.Set;

/** What somebody of the staff is there for; each is a group of the staff's pool. */
public enum Role {
  /** Writes issues and events. */
  WRITER,
  /** Has mails leave, and stops them. */
  APPROVER,
  /** Helps members, and so reads and changes what is held of them. */
  DESK,
  /** May do all, and alone what concerns a whole club. */
  ADMIN;

  /** Those who may look at what concerns no member. */
  public static final Set<Role> EVERYBODY = Set.of(values());

  /** The name of its group. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
