package agora.local;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every mail that would have left, oldest first. Thread-safe. */
final class Outbox {
  private final Map<String, OutboxMail> mails = new LinkedHashMap<>();

  synchronized void add(OutboxMail mail) {
    mails.put(mail.id(), mail);
  }

  synchronized List<OutboxMail> all() {
    return new ArrayList<>(mails.values());
  }

  /** Those to an address; all of them where it is empty. */
  List<OutboxMail> to(String address) {
    return all().stream().filter(mail -> address.isEmpty() || mail.isFor(address)).toList();
  }

  synchronized Optional<OutboxMail> find(String id) {
    return Optional.ofNullable(mails.get(id));
  }
}
