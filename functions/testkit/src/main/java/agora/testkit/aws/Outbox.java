package agora.testkit.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every mail that would have left, oldest first. Thread-safe. */
public final class Outbox {
  private final Map<String, OutboxMail> mails = new LinkedHashMap<>();
  private final Chapter chapter;

  /** An outbox with the mails of its chapter. */
  public Outbox(Chapter chapter) {
    this.chapter = chapter;
    for (JsonNode kept : chapter.replay()) {
      OutboxMail mail = OutboxMail.of(kept);
      mails.put(mail.id(), mail);
    }
  }

  synchronized void add(OutboxMail mail) {
    chapter.write(mail.json());
    mails.put(mail.id(), mail);
  }

  public synchronized List<OutboxMail> all() {
    return new ArrayList<>(mails.values());
  }

  /** Those to an address; all of them where it is empty. */
  public List<OutboxMail> to(String address) {
    return all().stream().filter(mail -> address.isEmpty() || mail.isFor(address)).toList();
  }

  public synchronized Optional<OutboxMail> find(String id) {
    return Optional.ofNullable(mails.get(id));
  }
}
