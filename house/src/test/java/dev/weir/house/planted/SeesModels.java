package dev.weir.house.planted;

import dev.weir.core.schema.app.ModelId;

final class SeesModels {
    ModelId model;
}
