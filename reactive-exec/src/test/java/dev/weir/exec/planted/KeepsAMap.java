package dev.weir.exec.planted;

import java.util.Map;

final class KeepsAMap {
    static final Map<String, String> KNOWN = Map.of();

    private KeepsAMap() {}
}
