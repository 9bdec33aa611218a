package dev.terwaydoctor.pasted;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object's tree while it is put together; places that nothing is known of are left out. */
final class Tree {

    private final Map<String, Object> root = new LinkedHashMap<>();

    /** Puts a scalar, a map or a list at a dotted path of plain keys; nothing for null and empty text. */
    Tree put(String path, @Nullable Object value) {
        if (value != null && !value.equals("")) {
            String[] keys = path.split("\\.", -1);
            parent(keys).put(keys[keys.length - 1], value);
        }
        return this;
    }

    /** Appends to the list at a dotted path. */
    void add(String path, Tree item) {
        String[] keys = path.split("\\.", -1);
        Object list = parent(keys).computeIfAbsent(keys[keys.length - 1], key -> new ArrayList<>());
        if (list instanceof List<?> items) {
            @SuppressWarnings("unchecked")
            List<Object> open = (List<Object>) items;
            open.add(item.root);
        }
    }

    private Map<String, Object> parent(String[] keys) {
        Map<String, Object> here = root;
        for (int i = 0; i < keys.length - 1; i++) {
            Object next = here.computeIfAbsent(keys[i], key -> new LinkedHashMap<>());
            if (!(next instanceof Map<?, ?>)) {
                return new LinkedHashMap<>();
            }
            @SuppressWarnings("unchecked")
            Map<String, Object> map = (Map<String, Object>) next;
            here = map;
        }
        return here;
    }

    Map<String, Object> map() {
        return root;
    }
}
