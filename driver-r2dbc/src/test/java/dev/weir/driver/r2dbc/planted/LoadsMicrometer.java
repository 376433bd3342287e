package dev.weir.driver.r2dbc.planted;

import io.micrometer.core.instrument.MeterRegistry;

final class LoadsMicrometer {
    MeterRegistry registry;
}
