package agora.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableMetadata;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A schema that reads the attributes which it doesn't name into {@link OpenRow#others} and writes
 * them again. The Enhanced Client flattens a map of texts only; these are of any type.
 */
public final class OpenSchema<R extends OpenRow<R>> implements TableSchema<R> {

  private final TableSchema<R> named;
  private final Set<String> names;

  /**
   * @param named the schema of the attributes that are known by name
   */
  public OpenSchema(TableSchema<R> named) {
    this.named = named;
    this.names = Set.copyOf(named.attributeNames());
  }

  @Override
  public R mapToItem(Map<String, AttributeValue> attributes) {
    Map<String, AttributeValue> others = new HashMap<>(attributes);
    others.keySet().removeAll(names);
    return named.mapToItem(attributes).with(Map.copyOf(others));
  }

  @Override
  public R mapToItem(Map<String, AttributeValue> attributes, boolean preserveEmptyObject) {
    return mapToItem(attributes); // a row has no objects within
  }

  @Override
  public Map<String, AttributeValue> itemToMap(R row, boolean ignoreNulls) {
    Map<String, AttributeValue> attributes = new HashMap<>(row.others());
    attributes.putAll(named.itemToMap(row, ignoreNulls));
    return attributes;
  }

  @Override
  public Map<String, AttributeValue> itemToMap(R row, Collection<String> attributes) {
    return named.itemToMap(row, attributes);
  }

  @Override
  public AttributeValue attributeValue(R row, String name) {
    return named.attributeValue(row, name);
  }

  @Override
  public TableMetadata tableMetadata() {
    return named.tableMetadata();
  }

  @Override
  public EnhancedType<R> itemType() {
    return named.itemType();
  }

  @Override
  public List<String> attributeNames() {
    return named.attributeNames();
  }

  @Override
  public boolean isAbstract() {
    return named.isAbstract();
  }
}
