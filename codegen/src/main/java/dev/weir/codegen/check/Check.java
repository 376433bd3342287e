package dev.weir.codegen.check;

import dev.weir.codegen.link.Links;
import dev.weir.codegen.read.ModelSource;

/** One thing that must hold for a model. */
interface Check {

    /**
     * Reports what is wrong, in the order of the components. Passes over what another check has to complain about first.
     */
    void check(ModelSource model, Links links, Diagnostics out);
}
