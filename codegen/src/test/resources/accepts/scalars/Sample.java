package scalars;

import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;

@Model
public record Sample(
        @Key long id,
        boolean bool,
        byte int8,
        short int16,
        int int32,
        float float32,
        double float64,
        Boolean boxedBool,
        Byte boxedInt8,
        Short boxedInt16,
        Integer boxedInt32,
        Long boxedInt64,
        Float boxedFloat32,
        Double boxedFloat64,
        BigDecimal decimal,
        String text,
        byte[] bytes,
        UUID uuid,
        Instant instant,
        LocalDate date,
        LocalTime time,
        LocalDateTime dateTime) {}
