package agora.store;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A row that carries the attributes which this version doesn't know, so that a put by this version
 * doesn't drop what a newer one has added.
 *
 * @param <R> the row's own type
 */
public interface OpenRow<R extends OpenRow<R>> {

  /** The attributes that its schema doesn't name; empty for a row that was never read. */
  Map<String, AttributeValue> others();

  /** The same row with others. */
  R with(Map<String, AttributeValue> others);
}
