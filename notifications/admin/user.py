"""People who may use the admin, and their groups."""

# Django's own pages for them register first, so that these can take their place.
import django.contrib.auth.admin as django_pages
from django.contrib import admin
from django.contrib.auth.models import Group, User
from unfold.admin import ModelAdmin
from unfold.forms import AdminPasswordChangeForm, UserChangeForm, UserCreationForm

admin.site.unregister(User)
admin.site.unregister(Group)


@admin.register(User)
class UserAdmin(django_pages.UserAdmin, ModelAdmin):
    form = UserChangeForm
    add_form = UserCreationForm
    change_password_form = AdminPasswordChangeForm


@admin.register(Group)
class GroupAdmin(django_pages.GroupAdmin, ModelAdmin):
    pass
