package demo;

import dev.weir.annotation.Column;
import dev.weir.annotation.Key;
import dev.weir.annotation.Model;

@Model record User(
        @Key long id,
        String firstName,
        @Column("FIRST_NAME") String name,
//                                   ^ [WEIR-313] User.name has the column "FIRST_NAME", as has User.firstName; name another one with @Column
        @Column("id") long number) {}
//                         ^ [WEIR-313] User.number has the column "id", as has User.id; name another one with @Column
