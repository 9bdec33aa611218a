package dev.terwaydoctor.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One mapping of the settings file while it is read. Complains about keys it does not know, about double keys and about values of the wrong form, and
 * gives the fallback for them, so that reading goes on.
 */
final class Section {

    private final int line;
    private final String path;
    private final Mistakes mistakes;
    private final Map<String, YamlNode> values = new LinkedHashMap<>();

    private Section(int line, String path, Mistakes mistakes) {
        this.line = line;
        this.path = path;
        this.mistakes = mistakes;
    }

    /** Empty when the node is no mapping. */
    static Optional<Section> of(YamlNode node, String path, List<String> keys, Mistakes mistakes) {
        if (!(node instanceof YamlNode.Fields fields)) {
            mistakes.add(node.line(), path, "give a mapping with the keys " + String.join(", ", keys));
            return Optional.empty();
        }
        Section section = new Section(node.line(), path, mistakes);
        fields.fields().forEach(field -> section.take(field, keys));
        return Optional.of(section);
    }

    static Section empty(Mistakes mistakes) {
        return new Section(1, "", mistakes);
    }

    private void take(YamlNode.Field field, List<String> keys) {
        if (!keys.contains(field.key())) {
            String advice = Mistakes.nearest(field.key(), keys);
            mistakes.add(field.line(), pathOf(field.key()), "this key is not known: " + advice);
        } else if (values.containsKey(field.key())) {
            mistakes.add(field.line(), pathOf(field.key()), "this key stands here twice: keep one");
        } else if (field.value() instanceof YamlNode.Nothing) {
            mistakes.add(field.line(), pathOf(field.key()), "this key has no value: give one or remove the key");
        } else {
            values.put(field.key(), field.value());
        }
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** The line to point at for what is wrong with this key. */
    void complain(String key, String mistake) {
        YamlNode value = values.get(key);
        mistakes.add(value == null ? line : value.line(), pathOf(key), mistake);
    }

    String text(String key, Shape shape, String fallback) {
        YamlNode value = values.get(key);
        return value == null ? fallback : scalar(value, pathOf(key), shape).orElse(fallback);
    }

    String required(String key, Shape shape) {
        if (!has(key)) {
            mistakes.add(line, path, "\"" + key + "\" is missing: " + shape.advice());
        }
        return text(key, shape, "");
    }

    List<String> texts(String key, Shape shape) {
        List<String> texts = new ArrayList<>();
        int index = 0;
        for (YamlNode item : items(key)) {
            scalar(item, pathOf(key) + "[" + index++ + "]", shape).ifPresent(texts::add);
        }
        return texts;
    }

    List<Section> sections(String key, List<String> keys) {
        List<Section> sections = new ArrayList<>();
        int index = 0;
        for (YamlNode item : items(key)) {
            of(item, pathOf(key) + "[" + index++ + "]", keys, mistakes).ifPresent(sections::add);
        }
        return sections;
    }

    Optional<Section> section(String key, List<String> keys) {
        YamlNode value = values.get(key);
        return value == null ? Optional.empty() : of(value, pathOf(key), keys, mistakes);
    }

    private List<YamlNode> items(String key) {
        YamlNode value = values.get(key);
        if (value instanceof YamlNode.Items list) {
            return list.items();
        }
        if (value != null) {
            complain(key, "give a list, as in [one, two]");
        }
        return List.of();
    }

    private Optional<String> scalar(YamlNode value, String where, Shape shape) {
        if (!(value instanceof YamlNode.Scalar scalar)) {
            mistakes.add(value.line(), where, "give one plain value: " + shape.advice());
            return Optional.empty();
        }
        if (!shape.fits(scalar.text())) {
            mistakes.add(value.line(), where, "\"" + scalar.text() + "\" will not do: " + shape.advice());
            return Optional.empty();
        }
        return Optional.of(scalar.text());
    }

    private String pathOf(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
