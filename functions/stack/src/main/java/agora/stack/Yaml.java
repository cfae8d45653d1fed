package agora.stack;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * CloudFormation's YAML, with every short tag ({@code !Sub x}) turned into its long form ({@code
 * Fn::Sub: x}).
 */
final class Yaml extends SafeConstructor {
  private Yaml() {
    super(new LoaderOptions());
    yamlMultiConstructors.put("!", new LongForm());
  }

  static Map<String, Object> read(Path file) {
    try (Reader reader = Files.newBufferedReader(file)) {
      Object root = new org.yaml.snakeyaml.Yaml(new Yaml()).load(reader);
      return Values.map(root, file.getFileName().toString());
    } catch (IOException e) {
      throw new TemplateException("%s can't be read.".formatted(file), e);
    } catch (YAMLException e) {
      throw new TemplateException("%s is not valid YAML: %s".formatted(file, e.getMessage()), e);
    }
  }

  private final class LongForm extends AbstractConstruct {
    @Override
    public Object construct(Node node) {
      String name = node.getTag().getValue().substring(1);
      String key = name.equals("Ref") || name.equals("Condition") ? name : "Fn::" + name;
      Object value =
          switch (node) {
            case ScalarNode scalar -> scalar.getValue();
            case SequenceNode sequence -> constructSequence(sequence);
            case MappingNode mapping -> constructMapping(mapping);
            default ->
                throw new TemplateException(
                    "!%s stands on something that is no value.".formatted(name));
          };
      return Map.of(key, value);
    }
  }
}
