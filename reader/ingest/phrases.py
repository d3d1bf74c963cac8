"""The words by which leftovers of a saved page are known; all in lower case."""

from __future__ import annotations


def _lines(text: str) -> frozenset[str]:
    return frozenset(line.strip() for line in text.split("\n") if line.strip())


def _words(text: str) -> frozenset[str]:
    return frozenset(word.replace("_", " ") for word in text.split())


CONTROLS = _lines(
    """
    share
    share this
    share this article
    share this story
    share this page
    share this post
    share article
    tweet
    tweet this
    e-mail
    email
    email this
    print
    print this
    print article
    save
    save article
    save for later
    bookmark
    copy link
    link copied
    copied
    facebook
    twitter
    whatsapp
    telegram
    instagram
    youtube
    linkedin
    reddit
    pinterest
    messenger
    vk
    discuss
    discuss this
    comment
    comments
    show comments
    view comments
    leave a comment
    leave a reply
    add a comment
    post a comment
    join the conversation
    advertisement
    advertisements
    advertising
    ad
    story continues below advertisement
    article continues below advertisement
    advertisement - continue reading below
    article continues after advertisement
    sponsored
    sponsored content
    paid content
    promoted
    promoted content
    skip to content
    skip to main content
    skip to main
    skip advertisement
    continue reading
    continue reading below
    continue reading the main story
    keep reading
    read full article
    read the full story
    read more
    show more
    load more
    loading
    loading...
    loading…
    subscribe
    subscribe now
    subscribe to our newsletter
    sign up
    sign up now
    sign up for our newsletter
    sign in
    log in
    login
    register
    donate
    support us
    support our journalism
    follow us
    follow
    newsletter
    newsletters
    get the app
    download our app
    listen
    listen to this article
    listen to article
    listen to this story
    play
    play video
    play audio
    watch
    watch live
    watch video
    watch the video
    pause
    mute
    unmute
    fullscreen
    back to top
    top
    menu
    search
    close
    next
    previous
    home
    homepage
    next article
    previous article
    reuse this content
    report an error
    report a typo
    report a correction
    text size
    a a a
    cookie settings
    accept all cookies
    accept cookies
    privacy policy
    terms of use
    terms and conditions
    contact us
    about us
    hide caption
    toggle caption
    enlarge this image
    view gallery
    open image in gallery
    view image in fullscreen
    translate
    """
)
"""Lines that are a page's buttons and bars, as they stand, without a full stop."""

RELATED_HEADINGS = _lines(
    """
    related
    related articles
    related stories
    related story
    related news
    related topics
    related content
    related coverage
    related links
    related reading
    more on this story
    more on this topic
    more on this
    more stories
    more news
    more from this section
    more like this
    most read
    most popular
    most viewed
    most shared
    trending
    trending now
    trending stories
    top stories
    latest news
    latest stories
    editor's picks
    editors' picks
    recommended
    recommended for you
    recommended stories
    you may also like
    you might also like
    you may like
    don't miss
    what to read next
    read next
    up next
    read also
    also read
    see also
    read more on this story
    in pictures
    """
)
"""Lines under which a page lists other stories."""

OUTLETS = _lines(
    """
    sputnik
    sputnik international
    sputnik news
    reuters
    thomson reuters
    associated press
    the associated press
    ap news
    afp
    agence france-presse
    agence france presse
    bloomberg
    bloomberg news
    tass
    ria novosti
    interfax
    rt
    rt.com
    bbc
    bbc news
    cnn
    fox news
    nbc news
    abc news
    cbs news
    npr
    sky news
    al jazeera
    euronews
    deutsche welle
    dw
    france 24
    the guardian
    guardian
    the independent
    the telegraph
    the times
    the new york times
    the washington post
    the wall street journal
    financial times
    politico
    axios
    rfe/rl
    radio free europe/radio liberty
    voice of america
    xinhua
    ukrinform
    interfax-ukraine
    kyiv post
    the kyiv independent
    the moscow times
    dpa
    efe
    ansa
    upi
    press association
    pa media
    """
)
"""Names of outlets that stand alone on a line."""

SECTIONS = _words(
    """
    world news politics business economy markets finance money opinion opinions analysis comment
    commentary editorial sport sports culture arts entertainment lifestyle life science tech
    technology environment climate health education society travel style weather video videos
    photos multimedia podcasts live latest headlines breaking breaking_news top_news world_news
    local national international global defense defence military security energy crime law media
    home
    europe asia africa americas america latin_america north_america south_america middle_east
    asia_pacific asia-pacific oceania eurasia balkans caucasus central_asia scandinavia nordics
    us u.s. usa united_states us_&_canada us_news uk u.k. united_kingdom uk_news eu european_union
    nato un united_nations russia ukraine belarus poland germany france italy spain portugal
    sweden norway finland denmark iceland ireland netherlands belgium austria switzerland hungary
    romania bulgaria greece turkey türkiye cyprus serbia croatia bosnia kosovo albania moldova
    georgia armenia azerbaijan kazakhstan israel palestine gaza lebanon syria iraq iran jordan
    saudi_arabia yemen egypt libya tunisia algeria morocco sudan ethiopia somalia kenya nigeria
    south_africa china hong_kong taiwan japan south_korea north_korea india pakistan bangladesh
    afghanistan myanmar thailand vietnam indonesia malaysia philippines singapore australia
    new_zealand canada mexico cuba haiti venezuela colombia brazil argentina chile peru
    estonia latvia lithuania czech_republic czechia slovakia slovenia
    """
)
"""Names of the sections of a newspaper."""

NOT_IN_A_BYLINE = _words(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april june july
    august september october november december christmas easter sea land air dawn night
    """
)
"""Words after “by” that are no one's name."""
