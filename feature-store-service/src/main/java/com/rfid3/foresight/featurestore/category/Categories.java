package com.rfid3.foresight.featurestore.category;

import com.rfid3.foresight.featurestore.category.CategoryMap.Correction;
import com.rfid3.foresight.legacyinventory.rentalclass.ClassMappingReader;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Where the category map comes from: people change it at any time, so it is read when needed. */
@ApplicationScoped
public class Categories {
  private final ClassMappingReader reader;

  public Categories(ClassMappingReader reader) {
    this.reader = reader;
  }

  /** The map as it is now, corrected. */
  public Uni<CategoryMap> now() {
    return reader.all().map(CategoryMap::of);
  }

  /** Where the map as it is now says something else than what is meant. */
  public Uni<List<Correction>> corrections() {
    return reader.all().map(CategoryMap::corrections);
  }
}
