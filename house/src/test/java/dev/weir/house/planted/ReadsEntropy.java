package dev.weir.house.planted;

import java.util.UUID;

final class ReadsEntropy {
    UUID token() {
        return UUID.randomUUID();
    }
}
