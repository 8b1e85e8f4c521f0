"""Link pictures: what social networks show for a link to a page."""
