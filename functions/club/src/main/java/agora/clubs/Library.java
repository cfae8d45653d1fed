package agora.clubs;

/**
 * The library that runs the clubs, and so answers for what is known of their members: the
 * controller (GDPR article 4(7)). Nobody can sign up before it has said who it is.
 *
 * @param name as it stands in texts and mails, with its municipality
 * @param cvr its number in the Danish business register: eight digits
 * @param address where letters reach it, on one line
 * @param email a mailbox that people read
 * @param telephone as people write it
 * @param dpo how its data protection officer is reached (GDPR article 37)
 */
public record Library(
    String name, String cvr, String address, String email, String telephone, Officer dpo) {

  /** A data protection officer. */
  public record Officer(String name, String email, String telephone) {}

  /** How people reach the library, on one line. */
  public String contact() {
    return address + " · " + email + " · " + telephone;
  }
}
