package dev.weir.driver.sqlite.planted;

import dev.weir.core.schema.app.ModelId;

final class SeesModels {
    ModelId model;
}
