package dev.weir.examples.guide.weather;

import dev.weir.One;
import dev.weir.annotation.BelongsTo;
import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.time.Instant;

// guide:weather-models/2
@Model
@Index({"kind", "at"}) // all of one kind, in the order of time
public record Measurement(
        @Key String stationCode, // the partition: what is read together
        @Key Instant at, // the place in it: the order in which it is read
        @BelongsTo One<Station> station,
        String kind,
        double value) {}
// guide:end
