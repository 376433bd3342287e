package dev.weir.driver.r2dbc.planted;

import dev.weir.core.schema.app.ModelId;

final class SeesModels {
    ModelId model;
}
