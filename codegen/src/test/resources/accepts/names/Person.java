package names;

import dev.weir.annotation.Column;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model(table = "Leute \"hier\"", companion = "Register")
public record Person(@Key @Column("person_no") long id, String firstName, @Column("say \\ \"it\"") String nickname) {}
