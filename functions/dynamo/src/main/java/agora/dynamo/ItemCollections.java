package agora.dynamo;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The sizes of item collections, which only tables with local indexes have. */
final class ItemCollections {
  private ItemCollections() {}

  static void tellOne(ObjectNode answer, Write write) {
    for (Index index : write.table().indexes()) {
      if (!index.isGlobal()) {
        ObjectNode metrics = answer.putObject("ItemCollectionMetrics");
        KeySchema.Attribute hash = write.table().keys().hash();
        metrics
            .putObject("ItemCollectionKey")
            .set(hash.name(), ValueJson.write(write.key().hash()));
        metrics.putArray("SizeEstimateRangeGB").add(0.0).add(1.0);
        return;
      }
    }
  }
}
