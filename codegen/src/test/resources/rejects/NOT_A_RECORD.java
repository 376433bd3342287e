package demo;

import dev.weir.annotation.Model;

interface Kinds {
    @Model class User {}
//         ^ [WEIR-101] User is no record but of the kind class; make it a record

    @Model interface Named {}
//         ^ [WEIR-101] Named is no record but of the kind interface; make it a record

    @Model enum Level { LOW }
//         ^ [WEIR-101] Level is no record but of the kind enum; make it a record

    @Model @interface Marked {}
//          ^ [WEIR-101] Marked is no record but of the kind annotation type; make it a record
}
