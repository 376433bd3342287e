package dev.weir.driver.h2.planted;

import dev.weir.core.schema.app.ModelId;

final class SeesModels {
    ModelId model;
}
