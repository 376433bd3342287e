package indexes;

import dev.weir.annotation.Index;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;
import dev.weir.annotation.Unique;

@Model
@Index({"city", "street", "house"})
@Unique(value = {"city", "name"}, name = "one_name_per_city")
@Index("name")
public record Member(
        @Key long id,
        @Unique String email,
        @Index(name = "by_name") String name,
        String city,
        String street,
        int house) {}
